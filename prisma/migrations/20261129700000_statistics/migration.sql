-- Statistics for the planner are gathered by who owns a table; the running product owns none and its ANALYZE passes every
-- table over without an error. After a great load it may ask for them here, and for nothing else of the owner's.
CREATE FUNCTION gather_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE;
END $$;
REVOKE ALL ON FUNCTION gather_statistics() FROM PUBLIC;
