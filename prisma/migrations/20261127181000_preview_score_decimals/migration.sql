-- Scores carry six decimals; a preview's digest is over its rows, which must keep them whole.
ALTER TABLE "list_preview_row" ALTER COLUMN "score_before" TYPE DECIMAL(7,6), ALTER COLUMN "score_after" TYPE DECIMAL(7,6);
