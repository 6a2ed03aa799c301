-- What providers of wallet analyses (KYT) were asked and what they answered, as it came; and which answer people chose.
CREATE TABLE "provider_ask" (
    "id" UUID NOT NULL,
    "wallet_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "chains" TEXT[],
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_ask_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "provider_answer" (
    "id" UUID NOT NULL,
    "ask_id" UUID NOT NULL,
    "wallet_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    "url" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER,
    "raw" BYTEA,
    "sha256" TEXT,
    "bytes" INTEGER NOT NULL,
    "risk" TEXT,
    "score" TEXT,
    "reference" TEXT,
    "data_version" TEXT,
    "computed_at" TIMESTAMPTZ(3),
    "lines" JSONB NOT NULL,
    "digest" TEXT,
    "mapping" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_answer_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "provider_choice" (
    "id" UUID NOT NULL,
    "wallet_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "answer_id" UUID,
    "digest" TEXT,
    "seen" TEXT[],
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "lowers" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_choice_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "provider_choice_judgement" (
    "choice_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_choice_judgement_pkey" PRIMARY KEY ("choice_id")
);
CREATE INDEX "provider_ask_wallet_id_provider_asked_at_idx" ON "provider_ask"("wallet_id", "provider", "asked_at" DESC);
CREATE UNIQUE INDEX "provider_answer_ask_id_key" ON "provider_answer"("ask_id");
CREATE INDEX "provider_answer_wallet_id_provider_answered_at_idx" ON "provider_answer"("wallet_id", "provider", "answered_at" DESC);
CREATE INDEX "provider_answer_provider_asked_at_idx" ON "provider_answer"("provider", "asked_at" DESC);
CREATE INDEX "provider_choice_wallet_id_proposed_at_idx" ON "provider_choice"("wallet_id", "proposed_at" DESC);
ALTER TABLE "provider_ask" ADD CONSTRAINT "provider_ask_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_answer" ADD CONSTRAINT "provider_answer_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "provider_ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_answer" ADD CONSTRAINT "provider_answer_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "provider_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_choice_judgement" ADD CONSTRAINT "provider_choice_judgement_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "provider_choice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_choice_judgement" ADD CONSTRAINT "provider_choice_judgement_by_fkey" FOREIGN KEY ("by") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was read is there exactly where something was said; what was said is there with its hash.
ALTER TABLE "provider_answer" ADD CONSTRAINT "provider_answer_state" CHECK (
  (state = 'answered' AND reason IS NULL AND num_nulls(raw, risk, digest, computed_at) = 0)
  OR (state = 'contradicts' AND reason IS NOT NULL AND num_nulls(raw, risk, digest, computed_at) = 0)
  OR (state = 'failed' AND reason IS NOT NULL AND num_nonnulls(risk, digest, computed_at) = 0));
ALTER TABLE "provider_answer" ADD CONSTRAINT "provider_answer_raw" CHECK (
  num_nulls(raw, sha256) IN (0, 2) AND bytes = coalesce(length(raw), 0)
  AND (raw IS NULL OR sha256 = encode(sha256(raw), 'hex')));
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_of" CHECK (
  (provider IN ('own', 'policy') OR answer_id IS NOT NULL) AND (provider = 'policy') = (digest IS NULL)
  AND until > proposed_at);
ALTER TABLE "provider_choice_judgement" ADD CONSTRAINT "provider_choice_judgement_outcome" CHECK (
  outcome IN ('approved', 'declined'));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "provider_ask" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "provider_ask" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "provider_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "provider_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "provider_choice" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "provider_choice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "provider_choice_judgement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "provider_choice_judgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Questions and answers are told under their wallet, naming the row.
CREATE FUNCTION provider_row_must_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'wallet' AND e.subject_id = NEW.wallet_id::text
                 AND e.facts ->> TG_ARGV[0] = NEW.id::text AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a row of % leaves no event in the audit trail', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "provider_ask" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION provider_row_must_be_told('askId');
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "provider_answer" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION provider_row_must_be_told('answerId');
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "provider_choice" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('provider_choice');

-- An answer is chosen for the wallet that it is about.
CREATE FUNCTION choice_of_wallet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.answer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "provider_answer" a WHERE a.id = NEW.answer_id
       AND a.wallet_id = NEW.wallet_id AND a.provider = NEW.provider AND a.state <> 'failed') THEN
    RAISE EXCEPTION 'a choice names a usable answer about its own wallet' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_wallet BEFORE INSERT ON "provider_choice" FOR EACH ROW EXECUTE FUNCTION choice_of_wallet();

-- A milder choice counts by another person's approval: a supervisor whose access stands.
CREATE FUNCTION choice_of_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "provider_choice" c JOIN "staff" s ON s.id = NEW."by"
                 WHERE c.id = NEW.choice_id AND c.lowers AND c.proposed_by <> NEW."by"
                   AND s.role = 'supervisor' AND s.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'a milder choice is judged by another person, a supervisor whose access stands'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'provider_choice'
                 AND e.subject_id = NEW.choice_id::text AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a judged choice leaves no event in the audit trail' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER of_two_people AFTER INSERT ON "provider_choice_judgement" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION choice_of_two_people();
