-- Scores carry six decimals, so that hits of different evidence do not tie. Scores already kept stay as they are.
ALTER TABLE "screening_hit" ALTER COLUMN "score" TYPE DECIMAL(7,6);
