-- The memory of what was told apart (誤検知の記憶), and what people said of single hits.
CREATE TABLE "cleared_pair" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "party_names" TEXT[],
    "party_hash" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "entry_version_id" UUID NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "policy_version" TEXT NOT NULL,
    "gravity" TEXT NOT NULL,
    "judged" JSONB NOT NULL,
    "reason_code" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "screening_hit_id" UUID NOT NULL,
    "alert_id" UUID,
    "decision_id" UUID,
    "owner_id" UUID NOT NULL,
    "second_id" UUID,
    "cleared_at" TIMESTAMPTZ(3) NOT NULL,
    "review_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "renewal_asked_by" UUID,
    "renewal_asked_at" TIMESTAMPTZ(3),
    "renewal_note" TEXT,
    "renewed_by" UUID,
    "renewed_at" TIMESTAMPTZ(3),
    "ended_as" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "ended_note" TEXT,
    "lapses" TEXT[],
    "reopened_screening_id" UUID,
    "reopened_alert_id" UUID,

    CONSTRAINT "cleared_pair_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "hit_verdict" (
    "id" UUID NOT NULL,
    "screening_hit_id" UUID NOT NULL,
    "alert_id" UUID,
    "verdict" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hit_verdict_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "cleared_pair_customer_id_idx" ON "cleared_pair"("customer_id");
CREATE INDEX "cleared_pair_entry_id_idx" ON "cleared_pair"("entry_id");
CREATE INDEX "cleared_pair_expires_at_idx" ON "cleared_pair"("expires_at");
CREATE INDEX "cleared_pair_cleared_at_id_idx" ON "cleared_pair"("cleared_at" DESC, "id");
CREATE INDEX "hit_verdict_screening_hit_id_at_idx" ON "hit_verdict"("screening_hit_id", "at" DESC);
ALTER TABLE "cleared_pair" ADD CONSTRAINT "cleared_pair_screening_hit_id_fkey" FOREIGN KEY ("screening_hit_id") REFERENCES "screening_hit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hit_verdict" ADD CONSTRAINT "hit_verdict_screening_hit_id_fkey" FOREIGN KEY ("screening_hit_id") REFERENCES "screening_hit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "screening" ADD COLUMN "result_digest" TEXT;

-- Of one party and one entry at most one clearing stands.
CREATE UNIQUE INDEX "cleared_pair_standing" ON "cleared_pair" ("customer_id", "party_hash", "entry_id") WHERE "ended_at" IS NULL;
ALTER TABLE "cleared_pair" ADD CONSTRAINT "cleared_pair_ending" CHECK (
  num_nonnulls(ended_as, ended_at, ended_by) IN (0, 3) AND ended_as IN ('reopened', 'revoked', 'superseded'));
ALTER TABLE "cleared_pair" ADD CONSTRAINT "cleared_pair_renewal" CHECK (
  num_nonnulls(renewal_asked_by, renewal_asked_at, renewal_note) IN (0, 3) AND num_nonnulls(renewed_by, renewed_at) IN (0, 2));
ALTER TABLE "hit_verdict" ADD CONSTRAINT "hit_verdict_verdict" CHECK (verdict IN ('same', 'different', 'need_more'));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "hit_verdict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "hit_verdict" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "cleared_pair" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "cleared_pair" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "cleared_pair" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('cleared_pair');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "cleared_pair" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('cleared_pair');

-- A clearing is over a name hit, never over an address; one that lets held transactions pass is that of two people.
CREATE FUNCTION cleared_pair_is_judged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "screening_hit" h WHERE h.id = NEW.screening_hit_id AND h.kind = 'name') THEN
    RAISE EXCEPTION 'only a name hit can be remembered as told apart' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.gravity = 'name/listed' AND NOT EXISTS (
       SELECT 1 FROM "decision" d JOIN "approval" v ON v.decision_id = d.id AND v.outcome = 'approved'
       JOIN "case_file" c ON c.id = d.case_id
       WHERE d.id = NEW.decision_id AND c.customer_id = NEW.customer_id
         AND d.proposed_by = NEW.owner_id AND v.approver_id = NEW.second_id) THEN
    RAISE EXCEPTION 'a clearing that lets held transactions pass needs an approved decision' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER is_judged AFTER INSERT ON "cleared_pair"
  FOR EACH ROW EXECUTE FUNCTION cleared_pair_is_judged();

-- What was judged stays as it was; a clearing ends once; it is prolonged only by a renewal, of two people where two judged.
CREATE FUNCTION cleared_pair_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR
     (to_jsonb(NEW) - '{review_at,expires_at,renewal_asked_by,renewal_asked_at,renewal_note,renewed_by,renewed_at,ended_as,ended_at,ended_by,ended_note,lapses,reopened_screening_id,reopened_alert_id}'::text[])
     IS DISTINCT FROM
     (to_jsonb(OLD) - '{review_at,expires_at,renewal_asked_by,renewal_asked_at,renewal_note,renewed_by,renewed_at,ended_as,ended_at,ended_by,ended_note,lapses,reopened_screening_id,reopened_alert_id}'::text[]) THEN
    RAISE EXCEPTION 'a clearing is only renewed or ended' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.expires_at IS DISTINCT FROM OLD.expires_at AND (NEW.renewed_at IS NULL OR NEW.renewed_at IS NOT DISTINCT FROM OLD.renewed_at
     OR (NEW.gravity = 'name/listed' AND (OLD.renewal_asked_by IS NULL OR OLD.renewal_asked_by = NEW.renewed_by
         OR NOT EXISTS (SELECT 1 FROM "staff" s WHERE s.id = NEW.renewed_by AND s.role = 'supervisor' AND s.disabled_at IS NULL)))) THEN
    RAISE EXCEPTION 'a clearing that lets held transactions pass is renewed by two people' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keeps BEFORE UPDATE ON "cleared_pair" FOR EACH ROW EXECUTE FUNCTION cleared_pair_keeps();
