-- Which provider's answer about a wallet counts, as a value with versions: proposed by one person, in force by another.
CREATE TABLE "provider_policy" (
    "id" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "effective_on" DATE,
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_policy_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "provider_policy_judgement" (
    "policy_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER,
    "effective_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_policy_judgement_pkey" PRIMARY KEY ("policy_id")
);
CREATE INDEX "provider_policy_proposed_at_idx" ON "provider_policy"("proposed_at" DESC);
CREATE UNIQUE INDEX "provider_policy_judgement_number_key" ON "provider_policy_judgement"("number");
ALTER TABLE "provider_policy" ADD CONSTRAINT "provider_policy_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_policy_judgement" ADD CONSTRAINT "provider_policy_judgement_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "provider_policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_policy_judgement" ADD CONSTRAINT "provider_policy_judgement_by_fkey" FOREIGN KEY ("by") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only an approved version has a number and a moment from which on it holds; it never holds before it was approved.
ALTER TABLE "provider_policy_judgement" ADD CONSTRAINT "provider_policy_judgement_outcome" CHECK (
  outcome IN ('approved', 'refused', 'withdrawn')
  AND (outcome = 'approved') = (number IS NOT NULL) AND (outcome = 'approved') = (effective_at IS NOT NULL)
  AND number >= 2 AND effective_at >= "at");

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "provider_policy" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "provider_policy" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "provider_policy_judgement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "provider_policy_judgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "provider_policy" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('provider_policy');

-- A version comes into force, or is refused, by another person: a supervisor whose access stands. One's own is withdrawn.
CREATE FUNCTION provider_policy_of_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE proposed "provider_policy"%ROWTYPE;
BEGIN
  SELECT * INTO STRICT proposed FROM "provider_policy" p WHERE p.id = NEW.policy_id;
  IF (NEW.outcome = 'withdrawn') <> (NEW."by" = proposed.proposed_by) THEN
    RAISE EXCEPTION 'a version of the policy is judged by another person, and withdrawn by who proposed it'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.outcome <> 'withdrawn' AND NOT EXISTS (
       SELECT 1 FROM "staff" s WHERE s.id = NEW."by" AND s.role = 'supervisor' AND s.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'a version of the policy is judged by a supervisor whose access stands' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'provider_policy'
                 AND e.subject_id = NEW.policy_id::text AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a judged version leaves no event in the audit trail' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER of_two_people AFTER INSERT ON "provider_policy_judgement" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION provider_policy_of_two_people();
