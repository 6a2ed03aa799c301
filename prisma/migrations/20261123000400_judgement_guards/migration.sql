-- What people judged stands in rows that may change state. The database itself sees to it that such a change follows the
-- judgement it claims, and that the audit trail tells of it in the same transaction: a change past the use-cases is
-- refused, or leaves its trace.

-- Refuses, when the transaction commits, a change of which the audit trail says nothing.
CREATE FUNCTION must_be_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "audit_event" e WHERE e.subject_kind = TG_ARGV[0] AND e.subject_id = NEW.id::text
                 AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a change of table % leaves no event in the audit trail', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "staff" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('staff');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "staff" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('staff');
CREATE CONSTRAINT TRIGGER must_be_told_new AFTER INSERT ON "api_key" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('api_key');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "api_key" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((to_jsonb(NEW) - 'last_used_at') IS DISTINCT FROM (to_jsonb(OLD) - 'last_used_at'))
  EXECUTE FUNCTION must_be_told('api_key');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "hold" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('hold');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "customer" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION must_be_told('customer');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "transaction" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION must_be_told('transaction');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "alert" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status <> OLD.status AND 'cleared' IN (NEW.status, OLD.status))
  EXECUTE FUNCTION must_be_told('alert');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "case_file" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION must_be_told('case');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "report" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION must_be_told('report');
CREATE CONSTRAINT TRIGGER must_be_told AFTER UPDATE ON "list_version" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION must_be_told('list_version');

-- Who approves may judge: a supervisor (統括管理者) whose access stands, over the very evidence that was put forward.
CREATE FUNCTION approver_may_judge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "staff" s WHERE s.id = NEW.approver_id AND s.role = 'supervisor' AND s.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'only a supervisor whose access stands approves' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER approver_may_judge AFTER INSERT ON "approval"
  FOR EACH ROW EXECUTE FUNCTION approver_may_judge();
CREATE CONSTRAINT TRIGGER approver_may_judge AFTER INSERT ON "report_approval"
  FOR EACH ROW EXECUTE FUNCTION approver_may_judge();

CREATE FUNCTION approval_of_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "decision" d WHERE d.id = NEW.decision_id AND d.evidence_digest = NEW.evidence_digest) THEN
    RAISE EXCEPTION 'an approval is over the evidence of its decision' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER of_evidence AFTER INSERT ON "approval"
  FOR EACH ROW EXECUTE FUNCTION approval_of_evidence();

-- A report is approved as it stands, by somebody who neither submitted nor wrote that revision. The first revision is
-- drafted by the desk itself from what was decided.
CREATE FUNCTION report_approval_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "report" r JOIN "report_revision" v ON v.report_id = r.id AND v.number = r.revision
                 WHERE r.id = NEW.report_id AND v.number = NEW.revision AND v.digest = NEW.digest
                   AND (v.number = 1 OR v.saved_by <> 'staff:' || NEW.approver_id)) THEN
    RAISE EXCEPTION 'a report approval is over the current revision, of another person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER of_revision AFTER INSERT ON "report_approval"
  FOR EACH ROW EXECUTE FUNCTION report_approval_of_revision();

-- A hold ends once, and only by a decision over this customer that another person has approved.
CREATE FUNCTION hold_ends_by_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
     OR (to_jsonb(NEW) - '{ended_at,ended_by,outcome,decision_id}'::text[])
        IS DISTINCT FROM (to_jsonb(OLD) - '{ended_at,ended_by,outcome,decision_id}'::text[]) THEN
    RAISE EXCEPTION 'a hold may only be ended, once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.decision_id IS NOT DISTINCT FROM OLD.decision_id OR NOT EXISTS (
       SELECT 1 FROM "decision" d JOIN "approval" v ON v.decision_id = d.id AND v.outcome = 'approved'
       JOIN "case_file" c ON c.id = d.case_id
       WHERE d.id = NEW.decision_id AND c.customer_id = NEW.customer_id
         AND CASE NEW.outcome WHEN 'released' THEN 'release' WHEN 'rejected' THEN 'reject' END = ANY (d.actions)) THEN
    RAISE EXCEPTION 'a hold ends by an approved decision that says so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ends_by_decision BEFORE UPDATE ON "hold" FOR EACH ROW EXECUTE FUNCTION hold_ends_by_decision();
ALTER TABLE "hold" ADD CONSTRAINT "hold_ending" CHECK (
  num_nonnulls(ended_at, ended_by, outcome) IN (0, 3) AND outcome IN ('released', 'rejected'));

-- A transaction leaves its hold only as the hold's ending says.
CREATE FUNCTION transaction_follows_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'held' OR NOT EXISTS (SELECT 1 FROM "hold" h WHERE h.transaction_id = NEW.id
       AND h.kind = 'transaction' AND h.ended_at IS NOT NULL AND h.outcome = NEW.status::text) THEN
    RAISE EXCEPTION 'a transaction changes its status only with its hold' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_hold BEFORE UPDATE ON "transaction" FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status)
  EXECUTE FUNCTION transaction_follows_hold();

-- A customer is frozen exactly while a freeze stands.
CREATE FUNCTION customer_follows_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.status = 'frozen') IS DISTINCT FROM EXISTS (
       SELECT 1 FROM "hold" h WHERE h.customer_id = NEW.id AND h.kind = 'freeze' AND h.ended_at IS NULL) THEN
    RAISE EXCEPTION 'a customer is frozen exactly while a freeze stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_freeze BEFORE UPDATE ON "customer" FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status)
  EXECUTE FUNCTION customer_follows_freeze();

-- An alert's deadline and worth stand with its reasons; how it was cleared is said whole or not at all.
CREATE FUNCTION keep_alert_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an alert keeps its deadline and its worth' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_terms BEFORE UPDATE ON "alert" FOR EACH ROW
  WHEN (NEW.due_at IS DISTINCT FROM OLD.due_at OR NEW.jpy_value IS DISTINCT FROM OLD.jpy_value)
  EXECUTE FUNCTION keep_alert_terms();
ALTER TABLE "alert" ADD CONSTRAINT "alert_clearing" CHECK (
  num_nonnulls(cleared_code, cleared_note, cleared_by, cleared_at) = CASE WHEN status = 'cleared' THEN 4 ELSE 0 END);
ALTER TABLE "alert" ADD CONSTRAINT "alert_in_case" CHECK (status <> 'in_case' OR case_id IS NOT NULL);

-- A case keeps what it is about; it is approved only by an approval, closed only after it, and stays closed.
CREATE FUNCTION case_follows_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW.id, NEW.year, NEW.number, NEW.customer_id, NEW.opened_by, NEW.opened_at)
     IS DISTINCT FROM ROW(OLD.id, OLD.year, OLD.number, OLD.customer_id, OLD.opened_by, OLD.opened_at) THEN
    RAISE EXCEPTION 'what a case is about may not be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status = 'closed'
     OR (NEW.status = 'closed' AND OLD.status <> 'approved')
     OR (OLD.status = 'approved' AND NEW.status <> 'closed')
     OR (NEW.status = 'approved' AND NOT EXISTS (
          SELECT 1 FROM "decision" d JOIN "approval" v ON v.decision_id = d.id AND v.outcome = 'approved'
          WHERE d.case_id = NEW.id))) THEN
    RAISE EXCEPTION 'a case follows the approval of its decision' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_approval BEFORE UPDATE ON "case_file" FOR EACH ROW EXECUTE FUNCTION case_follows_approval();

-- A session that was ended stays ended, and stays its person's.
CREATE FUNCTION session_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
     OR ROW(NEW.id, NEW.staff_id, NEW.created_at, NEW.expires_at)
        IS DISTINCT FROM ROW(OLD.id, OLD.staff_id, OLD.created_at, OLD.expires_at) THEN
    RAISE EXCEPTION 'a session may only be ended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_ends BEFORE UPDATE ON "staff_session" FOR EACH ROW EXECUTE FUNCTION session_only_ends();
