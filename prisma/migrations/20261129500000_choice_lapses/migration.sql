-- A choice between providers' answers that is over stays over, also when the answer that it was about comes back: the moment
-- and the reason are kept.
CREATE TABLE "provider_choice_lapse" (
    "choice_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_choice_lapse_pkey" PRIMARY KEY ("choice_id")
);
ALTER TABLE "provider_choice_lapse" ADD CONSTRAINT "provider_choice_lapse_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "provider_choice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_choice_lapse" ADD CONSTRAINT "provider_choice_lapse_why" CHECK (
  why IN ('time-over', 'answer-changed', 'graver-since'));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "provider_choice_lapse" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "provider_choice_lapse" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- That a choice is over is told like the choice itself.
CREATE FUNCTION lapse_must_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'provider_choice'
                 AND e.subject_id = NEW.choice_id::text AND e.type = 'wallet.answer-choice-lapsed'
                 AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a choice that is over leaves no event in the audit trail' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "provider_choice_lapse" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION lapse_must_be_told();
