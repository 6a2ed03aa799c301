-- Evidence is written once: the database itself refuses to change or remove it, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % keeps evidence: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "approval" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "approval" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "audit_seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "case_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "case_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "case_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "case_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "case_worksheet" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "case_worksheet" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "customer_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "customer_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_entry_name" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_entry_name" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_entry_wallet" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_entry_wallet" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_rejected_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_rejected_record" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_version_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_version_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "list_version_set" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "list_version_set" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "report_approval" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "report_approval" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "report_download" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "report_download" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "report_export" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "report_export" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "report_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "report_revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "rule_hit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "rule_hit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "rule_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "rule_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "screening" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "screening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "screening_hit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "screening_hit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was screened, alerted or judged may change state, but is never removed.
CREATE TRIGGER never_deleted BEFORE DELETE ON "alert" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "alert" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "api_key" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "api_key" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "case_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "case_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "customer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "customer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "hold" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "hold" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "list_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "list_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "list_entry_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "list_entry_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "list_source" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "list_source" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "list_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "list_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "report" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "report" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "staff" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "staff" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "staff_session" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "staff_session" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "transaction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "transaction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "wallet" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "wallet" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON "wallet_tag" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted_truncate BEFORE TRUNCATE ON "wallet_tag" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A list entry's state, once taken over, may only be closed (its last version number set), once.
CREATE FUNCTION only_close_entry_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.to_number IS NOT NULL OR NEW.to_number IS NULL
     OR (to_jsonb(NEW) - 'to_number') IS DISTINCT FROM (to_jsonb(OLD) - 'to_number') THEN
    RAISE EXCEPTION 'a list entry version may only be closed, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_close BEFORE UPDATE ON "list_entry_version" FOR EACH ROW EXECUTE FUNCTION only_close_entry_version();

-- What the exchange sent and what the gate answered stay as they were; only where the transaction stands may change.
CREATE FUNCTION only_transaction_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'status') IS DISTINCT FROM (to_jsonb(OLD) - 'status') THEN
    RAISE EXCEPTION 'of a transaction only its status may change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_status BEFORE UPDATE ON "transaction" FOR EACH ROW EXECUTE FUNCTION only_transaction_status();

-- An alert's reasons are evidence: why it was raised may not be rewritten, and a clearing is not undone in place.
CREATE FUNCTION keep_alert_reasons() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW.id, NEW.number, NEW.kind, NEW.severity, NEW.customer_id, NEW.transaction_id, NEW.screening_id, NEW.reasons,
         NEW.created_at)
     IS DISTINCT FROM
     ROW(OLD.id, OLD.number, OLD.kind, OLD.severity, OLD.customer_id, OLD.transaction_id, OLD.screening_id, OLD.reasons,
         OLD.created_at) THEN
    RAISE EXCEPTION 'why an alert was raised may not be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_reasons BEFORE UPDATE ON "alert" FOR EACH ROW EXECUTE FUNCTION keep_alert_reasons();

-- Four eyes: the person who approves is not the person who proposed or submitted.
ALTER TABLE "approval" ADD CONSTRAINT "approval_other_person" CHECK (approver_id <> proposed_by);
ALTER TABLE "approval" ADD CONSTRAINT "approval_outcome" CHECK (outcome IN ('approved', 'returned'));
ALTER TABLE "report_approval" ADD CONSTRAINT "report_approval_other_person" CHECK (approver_id <> submitted_by);
CREATE FUNCTION report_approval_of_submitter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "report" r WHERE r.id = NEW.report_id AND r.submitted_by = NEW.submitted_by) THEN
    RAISE EXCEPTION 'a report approval must name the person who submitted the report' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_submitter BEFORE INSERT ON "report_approval" FOR EACH ROW EXECUTE FUNCTION report_approval_of_submitter();

-- One list version of a source is in force at a time.
CREATE UNIQUE INDEX "list_version_one_active" ON "list_version" (source_id) WHERE status = 'active';
-- One open hold on a transaction, one standing freeze on a customer.
CREATE UNIQUE INDEX "hold_one_open" ON "hold" (transaction_id) WHERE ended_at IS NULL AND kind = 'transaction';
CREATE UNIQUE INDEX "hold_one_freeze" ON "hold" (customer_id) WHERE ended_at IS NULL AND kind = 'freeze';
ALTER TABLE "hold" ADD CONSTRAINT "hold_kind" CHECK ((kind = 'transaction' AND transaction_id IS NOT NULL) OR kind = 'freeze');
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_positive" CHECK (quantity > 0 AND jpy_rate > 0 AND jpy_value >= 0);
