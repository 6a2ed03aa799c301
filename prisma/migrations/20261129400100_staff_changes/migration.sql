-- Authority over the desk is given by two people: who may approve or administer is made so, let in again, or given a way to a
-- new password only when a second person with authority has confirmed what the first one asked for.
CREATE TABLE "staff_change" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_change_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "staff_change_judgement" (
    "change_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_change_judgement_pkey" PRIMARY KEY ("change_id")
);
CREATE TABLE "staff_password_reset" (
    "change_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_password_reset_pkey" PRIMARY KEY ("change_id")
);
CREATE INDEX "staff_change_staff_id_asked_at_idx" ON "staff_change"("staff_id", "asked_at" DESC);
CREATE INDEX "staff_change_asked_at_idx" ON "staff_change"("asked_at" DESC);
CREATE INDEX "staff_password_reset_staff_id_issued_at_idx" ON "staff_password_reset"("staff_id", "issued_at" DESC);
ALTER TABLE "staff_change" ADD CONSTRAINT "staff_change_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "staff_change_judgement" ADD CONSTRAINT "staff_change_judgement_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "staff_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "staff_password_reset" ADD CONSTRAINT "staff_password_reset_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "staff_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "staff_password_reset" ADD CONSTRAINT "staff_password_reset_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_change" ADD CONSTRAINT "staff_change_kind" CHECK (kind IN ('role', 'enable', 'reset'));
ALTER TABLE "staff_change_judgement" ADD CONSTRAINT "staff_change_judgement_outcome" CHECK (
  outcome IN ('approved', 'refused', 'withdrawn'));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "staff_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "staff_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "staff_change_judgement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "staff_change_judgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "staff_password_reset" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "staff_password_reset" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Somebody's authority (権限): approving, or administering who approves.
CREATE FUNCTION is_authority(role "staff_role") RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT role IN ('supervisor', 'admin') $$;

-- What gives authority is confirmed by another person whose own authority stands, never by whom it concerns. The operator
-- holds the database's own credentials and acts alone; the audit trail names the operator.
CREATE FUNCTION staff_change_of_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE change "staff_change"%ROWTYPE;
BEGIN
  SELECT * INTO STRICT change FROM "staff_change" c WHERE c.id = NEW.change_id;
  IF NEW.outcome = 'withdrawn' AND NEW."by" <> change.asked_by THEN
    RAISE EXCEPTION 'a change of the staff is withdrawn by who asked for it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.outcome = 'approved' AND NEW."by" NOT LIKE 'operator:%' AND (
       NEW."by" = 'staff:' || change.staff_id
       OR (is_authority(change.role) AND NEW."by" = change.asked_by)
       OR NOT EXISTS (SELECT 1 FROM "staff" s WHERE 'staff:' || s.id = NEW."by" AND is_authority(s.role)
                      AND s.disabled_at IS NULL)) THEN
    RAISE EXCEPTION 'authority is given by two people' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'staff' AND e.subject_id = change.staff_id::text
                 AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a judged change of the staff leaves no event in the audit trail' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER of_two_people AFTER INSERT ON "staff_change_judgement" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION staff_change_of_two_people();

-- A person gets a role or access back only by a change that was approved in the same transaction. People come in without
-- authority; the operator alone brings in the first ones.
CREATE FUNCTION staff_follows_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF is_authority(NEW.role) AND NOT EXISTS (
         SELECT 1 FROM "audit_event" e WHERE e.subject_kind = 'staff' AND e.subject_id = NEW.id::text
           AND e.type = 'staff.created' AND e.actor_kind IN ('operator', 'system')) THEN
      RAISE EXCEPTION 'nobody comes in with authority' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF NEW.role IS DISTINCT FROM OLD.role AND NOT EXISTS (
       SELECT 1 FROM "staff_change" c JOIN "staff_change_judgement" j ON j.change_id = c.id AND j.outcome = 'approved'
       WHERE c.staff_id = NEW.id AND c.kind = 'role' AND c.role = NEW.role AND j.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a role follows an approved change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.disabled_at IS NOT NULL AND NEW.disabled_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM "staff_change" c JOIN "staff_change_judgement" j ON j.change_id = c.id AND j.outcome = 'approved'
       WHERE c.staff_id = NEW.id AND c.kind = 'enable' AND c.role = NEW.role AND j.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'access comes back by an approved change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER follows_change_new AFTER INSERT ON "staff" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION staff_follows_change();
CREATE CONSTRAINT TRIGGER follows_change AFTER UPDATE ON "staff" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION staff_follows_change();

-- A code for a new password is issued by an approved change over the person as they stand, and is used once.
CREATE FUNCTION reset_follows_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.used_at IS NOT NULL OR NEW.used_at IS NULL
       OR (to_jsonb(NEW) - 'used_at') IS DISTINCT FROM (to_jsonb(OLD) - 'used_at') THEN
      RAISE EXCEPTION 'a code is used once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF NOT EXISTS (
       SELECT 1 FROM "staff_change" c JOIN "staff_change_judgement" j ON j.change_id = c.id AND j.outcome = 'approved'
       JOIN "staff" s ON s.id = c.staff_id AND s.role = c.role
       WHERE c.id = NEW.change_id AND c.staff_id = NEW.staff_id AND c.kind = 'reset'
         AND j.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a code for a new password follows an approved change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER follows_change AFTER INSERT OR UPDATE ON "staff_password_reset" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION reset_follows_change();
