-- A screening may be of a registered withdrawal destination (登録済み出金先). A value of its own step: it may be used only after it stands.
ALTER TYPE "screening_subject" ADD VALUE 'destination';
