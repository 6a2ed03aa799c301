-- Re-screening against one combination of list versions, and the proof that it reached everybody.
CREATE TABLE "rescreen_run" (
    "id" UUID NOT NULL,
    "list_version_set_id" UUID NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "policy_version" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "customers_expected" INTEGER NOT NULL,
    "customers_screened" INTEGER NOT NULL,
    "customers_missing" INTEGER,
    "customers_finished_at" TIMESTAMPTZ(3),
    "wallets_expected" INTEGER NOT NULL,
    "wallets_checked" INTEGER NOT NULL,
    "wallets_finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "rescreen_run_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "rescreen_failure" (
    "run_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rescreen_failure_pkey" PRIMARY KEY ("run_id","customer_id")
);
CREATE TABLE "certificate_signature" (
    "version_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "signed_by" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certificate_signature_pkey" PRIMARY KEY ("version_id")
);
CREATE UNIQUE INDEX "rescreen_run_list_version_set_id_matcher_version_policy_ver_key" ON "rescreen_run"("list_version_set_id", "matcher_version", "policy_version");
ALTER TABLE "rescreen_run" ADD CONSTRAINT "rescreen_run_list_version_set_id_fkey" FOREIGN KEY ("list_version_set_id") REFERENCES "list_version_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rescreen_failure" ADD CONSTRAINT "rescreen_failure_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "rescreen_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "certificate_signature" ADD CONSTRAINT "certificate_signature_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "rescreen_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER never_deleted BEFORE DELETE ON "rescreen_run" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "rescreen_run" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "rescreen_failure" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "rescreen_failure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "certificate_signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "certificate_signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a finished part of a run proved stays as it was.
CREATE FUNCTION keep_finished_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a finished re-screening proved may not be changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_finished BEFORE UPDATE ON "rescreen_run" FOR EACH ROW WHEN (
  (OLD.customers_finished_at IS NOT NULL
    AND ROW(NEW.customers_expected, NEW.customers_screened, NEW.customers_missing, NEW.customers_finished_at)
      IS DISTINCT FROM ROW(OLD.customers_expected, OLD.customers_screened, OLD.customers_missing, OLD.customers_finished_at))
  OR (OLD.wallets_finished_at IS NOT NULL
    AND ROW(NEW.wallets_expected, NEW.wallets_checked, NEW.wallets_finished_at)
      IS DISTINCT FROM ROW(OLD.wallets_expected, OLD.wallets_checked, OLD.wallets_finished_at)))
  EXECUTE FUNCTION keep_finished_run();
