-- A re-screening reaches the address books as well: how many registered entries there were, and how many have an answer.
ALTER TABLE "rescreen_run" ADD COLUMN "destinations_expected" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "destinations_checked" INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER keep_destinations BEFORE UPDATE ON "rescreen_run" FOR EACH ROW WHEN (OLD.wallets_finished_at IS NOT NULL
    AND ROW(NEW.destinations_expected, NEW.destinations_checked)
      IS DISTINCT FROM ROW(OLD.destinations_expected, OLD.destinations_checked))
  EXECUTE FUNCTION keep_finished_run();
