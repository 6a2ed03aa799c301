-- Files of names that are screened as a job, part by part, each with the versions that judged it.
CREATE TABLE "screening_batch" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "wrong_rows" INTEGER NOT NULL,
    "done_rows" INTEGER NOT NULL DEFAULT 0,
    "hit_rows" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "cancel_asked_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "screening_batch_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "screening_batch_part" (
    "batch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "answers" JSONB,
    "list_version_set_id" UUID,
    "matcher_version" TEXT,
    "policy_version" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "screening_batch_part_pkey" PRIMARY KEY ("batch_id","number")
);
CREATE INDEX "screening_batch_asked_at_id_idx" ON "screening_batch"("asked_at" DESC, "id");
ALTER TABLE "screening_batch_part" ADD CONSTRAINT "screening_batch_part_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "screening_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "screening_batch" ADD CONSTRAINT "screening_batch_outcome" CHECK (
  num_nonnulls(finished_at, outcome) IN (0, 2) AND outcome IN ('done', 'cancelled'));
ALTER TABLE "screening_batch_part" ADD CONSTRAINT "screening_batch_part_answered" CHECK (
  num_nonnulls(answers, list_version_set_id, matcher_version, policy_version, answered_at) IN (0, 5));
CREATE TRIGGER never_deleted BEFORE DELETE ON "screening_batch" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "screening_batch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "screening_batch_part" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "screening_batch_part" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was answered stays; what was asked stays.
CREATE FUNCTION keep_batch_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answers IS NOT NULL OR NEW.questions IS DISTINCT FROM OLD.questions THEN
    RAISE EXCEPTION 'what a batch asked and was answered may not be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_answers BEFORE UPDATE ON "screening_batch_part" FOR EACH ROW EXECUTE FUNCTION keep_batch_answers();
