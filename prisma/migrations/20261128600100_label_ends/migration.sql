-- The same rule as before, that a label may only be ended; rows are compared as they are, not as JSON, which made the
-- end of many labels slow.
CREATE OR REPLACE FUNCTION label_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ended int := NEW.to_number;
BEGIN
  NEW.to_number := OLD.to_number;
  IF OLD.to_number IS NOT NULL OR ended IS NULL OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a label may only be ended' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.to_number := ended;
  RETURN NEW;
END $$;
