-- Since when no list in force names anything that the alert names any more: closing it is proposed, never done by itself.
ALTER TABLE "alert" ADD COLUMN "delisted_at" TIMESTAMPTZ(3);
