-- Screenings that were run again, each with what it came to.
CREATE TABLE "screening_replay" (
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "stored_digest" TEXT,
    "rerun_digest" TEXT,
    "matcher_version" TEXT,
    "policy_version" TEXT,
    "list_version_set_id" UUID,
    "differences" JSONB,
    "duration_ms" INTEGER,

    CONSTRAINT "screening_replay_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "screening_replay_screening_id_asked_at_idx" ON "screening_replay"("screening_id", "asked_at" DESC);
ALTER TABLE "screening_replay" ADD CONSTRAINT "screening_replay_screening_id_fkey" FOREIGN KEY ("screening_id") REFERENCES "screening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "screening_replay" ADD CONSTRAINT "screening_replay_finished" CHECK (
  num_nonnulls(finished_at, outcome, stored_digest, matcher_version, policy_version, differences) IN (0, 6)
  AND outcome IN ('equal', 'differs', 'kept', 'altered'));
CREATE TRIGGER never_deleted BEFORE DELETE ON "screening_replay" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "screening_replay" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION keep_finished_replay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.finished_at IS NOT NULL OR ROW(NEW.screening_id, NEW.asked_by, NEW.asked_at)
     IS DISTINCT FROM ROW(OLD.screening_id, OLD.asked_by, OLD.asked_at) THEN
    RAISE EXCEPTION 'what a replay came to may not be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_finished BEFORE UPDATE ON "screening_replay" FOR EACH ROW EXECUTE FUNCTION keep_finished_replay();
