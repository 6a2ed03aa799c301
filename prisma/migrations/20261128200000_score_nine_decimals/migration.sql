-- Scores carry nine decimals: near 1 thousands of true pairs lie within six, and different evidence must not tie.
ALTER TABLE "screening_hit" ALTER COLUMN "score" TYPE DECIMAL(10,9);
ALTER TABLE "list_preview_row" ALTER COLUMN "score_before" TYPE DECIMAL(10,9), ALTER COLUMN "score_after" TYPE DECIMAL(10,9);
