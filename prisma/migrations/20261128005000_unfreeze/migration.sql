-- A freeze is lifted (凍結解除) only by an approved decision that says just that; releasing or rejecting a transaction ends
-- the hold on it and never the freeze of the customer.
CREATE OR REPLACE FUNCTION hold_ends_by_decision() RETURNS trigger LANGUAGE plpgsql AS $$
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
         AND CASE WHEN NEW.kind = 'freeze' THEN CASE NEW.outcome WHEN 'released' THEN 'unfreeze' END
                  WHEN NEW.outcome = 'released' THEN 'release'
                  WHEN NEW.outcome = 'rejected' THEN 'reject' END = ANY (d.actions)) THEN
    RAISE EXCEPTION 'a hold ends by an approved decision that says so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
