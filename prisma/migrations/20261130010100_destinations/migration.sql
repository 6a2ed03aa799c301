-- The address book (登録済み出金先アドレス): where a customer may have its assets sent, and every state that each entry was in.
CREATE TYPE "destination_status" AS ENUM ('registered', 'removed');
CREATE TABLE "destination" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "status" "destination_status" NOT NULL,
    "wallet_id" UUID NOT NULL,
    "asset" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "tag" TEXT,
    "label" TEXT,
    "receiver" JSONB NOT NULL,
    "receiver_name" TEXT,
    "counterparty_class" "counterparty_class" NOT NULL,
    "vasp" TEXT,
    "current_version" INTEGER NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "last_screening_id" UUID NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "destination_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "destination_version" (
    "id" UUID NOT NULL,
    "destination_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "destination_status" NOT NULL,
    "wallet_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "screening_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "destination_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "destination_customer_id_external_id_key" ON "destination"("customer_id", "external_id");
CREATE INDEX "destination_customer_id_created_at_id_idx" ON "destination"("customer_id", "created_at" DESC, "id");
CREATE INDEX "destination_wallet_id_idx" ON "destination"("wallet_id");
CREATE UNIQUE INDEX "destination_version_destination_id_version_key" ON "destination_version"("destination_id", "version");
ALTER TABLE "destination" ADD CONSTRAINT "destination_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "destination" ADD CONSTRAINT "destination_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "destination_version" ADD CONSTRAINT "destination_version_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "destination" ADD CONSTRAINT "destination_removal" CHECK ((status = 'removed') = (removed_at IS NOT NULL));
ALTER TABLE "destination" ADD CONSTRAINT "destination_receiver" CHECK (
  CASE receiver->>'relation' WHEN 'third_party' THEN receiver_name IS NOT NULL WHEN 'self' THEN receiver_name IS NULL ELSE false END);

CREATE TRIGGER never_deleted BEFORE DELETE ON "destination" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "destination" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "destination_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "destination_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An entry stays its customer's; whatever else of it changes, but its newest screening, is a version of its own.
CREATE FUNCTION destination_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW.id, NEW.customer_id, NEW.external_id, NEW.created_at)
       IS DISTINCT FROM ROW(OLD.id, OLD.customer_id, OLD.external_id, OLD.created_at)
     OR ((to_jsonb(NEW) - 'last_screening_id') IS DISTINCT FROM (to_jsonb(OLD) - 'last_screening_id')
         AND NEW.current_version <> OLD.current_version + 1) THEN
    RAISE EXCEPTION 'a registered destination changes only by a new version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keeps BEFORE UPDATE ON "destination" FOR EACH ROW EXECUTE FUNCTION destination_keeps();

-- The state that an entry shows is kept as a version, and the audit trail tells of it.
CREATE FUNCTION destination_has_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "destination_version" v WHERE v.destination_id = NEW.id AND v.version = NEW.current_version
       AND v.status = NEW.status AND v.wallet_id = NEW.wallet_id AND v.payload_hash = NEW.payload_hash) THEN
    RAISE EXCEPTION 'the state of a registered destination is not kept as a version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER has_version AFTER INSERT OR UPDATE ON "destination" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION destination_has_version();
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "destination" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('destination');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "destination" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.current_version <> OLD.current_version) EXECUTE FUNCTION must_be_told('destination');

-- Does an alert `a` still ask somebody to judge, or was it judged that the list meant the one it names? Told apart
-- (cleared, or an approved decision that found no true match) it asks nothing any more.
CREATE FUNCTION alert_stands(alert_status text, alert_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT alert_status <> 'cleared' AND NOT EXISTS (
    SELECT 1 FROM "decision" d JOIN "approval" v ON v.decision_id = d.id AND v.outcome = 'approved'
    WHERE d.case_id = alert_case AND NOT EXISTS (SELECT 1 FROM unnest(d.reason_codes) code WHERE starts_with(code, 'TM-')))
$$;
