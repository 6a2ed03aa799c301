-- A label of the house that would lower a risk waits for another person (four eyes).
CREATE TABLE "label_proposal" (
    "id" UUID NOT NULL,
    "family" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "tag" JSONB NOT NULL,
    "severity_before" TEXT NOT NULL,
    "severity_after" TEXT,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "label_proposal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "label_proposal_proposed_at_idx" ON "label_proposal"("proposed_at" DESC);
ALTER TABLE "label_proposal" ADD CONSTRAINT "label_proposal_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "label_proposal" ADD CONSTRAINT "label_proposal_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "label_proposal" ADD CONSTRAINT "label_proposal_decision" CHECK (
  num_nonnulls(decided_by, decided_at, outcome) IN (0, 3) AND outcome IN ('approved', 'declined') AND decided_by <> proposed_by);

CREATE TRIGGER never_deleted BEFORE DELETE ON "label_proposal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "label_proposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION label_proposal_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
     OR (to_jsonb(NEW) - '{decided_by,decided_at,outcome}'::text[])
        IS DISTINCT FROM (to_jsonb(OLD) - '{decided_by,decided_at,outcome}'::text[]) THEN
    RAISE EXCEPTION 'a proposal of a label is decided once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "staff" s WHERE s.id = NEW.decided_by AND s.role = 'supervisor' AND s.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'only a supervisor whose access stands decides' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decided_once BEFORE UPDATE ON "label_proposal" FOR EACH ROW EXECUTE FUNCTION label_proposal_decided_once();
CREATE CONSTRAINT TRIGGER must_be_told AFTER INSERT OR UPDATE ON "label_proposal" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('label_proposal');
