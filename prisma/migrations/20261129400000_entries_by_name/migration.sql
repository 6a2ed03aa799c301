-- The pages of a list show its entries by name, a slice at a time: without these, each look sorts the whole list and reads
-- every entry's payload. Names may be longer than an index takes: so much of them as tells entries apart.
CREATE INDEX "list_entry_version_by_name" ON "list_entry_version" (source_id, left(primary_name, 200), id);
CREATE INDEX "list_entry_version_begun" ON "list_entry_version" (source_id, from_number, left(primary_name, 200), id)
  INCLUDE (entry_id);
