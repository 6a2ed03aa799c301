-- Re-screening by what changed: a run that follows a finished one puts the changed entries to everybody, range by range,
-- and keeps for each range whose newest screening still answers, whom it screened in full, and whom it found done.
ALTER TABLE "rescreen_run" ADD COLUMN "base_run_id" UUID,
  ADD COLUMN "delta_digest" TEXT,
  ADD COLUMN "delta_entries" INTEGER,
  ADD COLUMN "customers_carried" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "paused_at" TIMESTAMPTZ(3),
  ADD COLUMN "paused_by" TEXT;
ALTER TABLE "rescreen_run" ADD CONSTRAINT "rescreen_run_base_run_id_fkey" FOREIGN KEY ("base_run_id") REFERENCES "rescreen_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rescreen_run" ADD CONSTRAINT "rescreen_run_base" CHECK (num_nonnulls(base_run_id, delta_digest, delta_entries) IN (0, 3));
ALTER TABLE "rescreen_run" ADD CONSTRAINT "rescreen_run_paused" CHECK (num_nonnulls(paused_at, paused_by) IN (0, 2));

CREATE TABLE "rescreen_batch" (
    "run_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "after_id" UUID,
    "upto_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "carried" INTEGER,
    "digest" TEXT,
    "already" UUID[],
    "screened" UUID[],
    "failed" UUID[],

    CONSTRAINT "rescreen_batch_pkey" PRIMARY KEY ("run_id","ordinal")
);
ALTER TABLE "rescreen_batch" ADD CONSTRAINT "rescreen_batch_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "rescreen_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rescreen_batch" ADD CONSTRAINT "rescreen_batch_done" CHECK (num_nonnulls(done_at, carried, digest) IN (0, 3));

CREATE TRIGGER never_deleted BEFORE DELETE ON "rescreen_batch" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "rescreen_batch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- What a finished range proved stays as it was, and a range stays where it was cut.
CREATE TRIGGER keep_finished BEFORE UPDATE ON "rescreen_batch" FOR EACH ROW WHEN (
  OLD.done_at IS NOT NULL OR ROW(NEW.run_id, NEW.ordinal, NEW.after_id, NEW.upto_id)
    IS DISTINCT FROM ROW(OLD.run_id, OLD.ordinal, OLD.after_id, OLD.upto_id))
  EXECUTE FUNCTION keep_finished_run();
-- Against what a run compares, and how many it carried over, stays as well.
CREATE TRIGGER keep_base BEFORE UPDATE ON "rescreen_run" FOR EACH ROW WHEN (
  ROW(NEW.base_run_id, NEW.delta_digest, NEW.delta_entries) IS DISTINCT FROM ROW(OLD.base_run_id, OLD.delta_digest, OLD.delta_entries)
  OR (OLD.customers_finished_at IS NOT NULL AND NEW.customers_carried <> OLD.customers_carried))
  EXECUTE FUNCTION keep_finished_run();

-- No customer may be recorded against lists that are no longer in force once others are: who screens a customer holds the
-- lists until it commits, and an activation waits for that moment. So whoever's newest screening used older lists was
-- screened before the activation, and a range that has been gone through stays gone through.
CREATE FUNCTION hold_lists_in_force() RETURNS uuid[] LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7354476);
  RETURN (SELECT COALESCE(array_agg(id ORDER BY id), '{}') FROM "list_version" WHERE status = 'active');
END $$;
CREATE FUNCTION await_screenings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7354476);
  RETURN NEW;
END $$;
CREATE TRIGGER await_screenings BEFORE UPDATE ON "list_version" FOR EACH ROW
  WHEN (NEW.status = 'active' AND OLD.status <> 'active') EXECUTE FUNCTION await_screenings();
