-- When an entry comes that states a number of a passport, an identity card or a register, whoever has that number is screened
-- whatever the names are like. The numbers of a record as they are looked up: capitals and digits only. The individual
-- number (個人番号) may be used for tax and social security alone and is left out.
CREATE FUNCTION screened_numbers(payload jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(plain) FROM (
    SELECT regexp_replace(upper(normalize(stated.number, NFKC) COLLATE "C"), '[^A-Z0-9]', '', 'g') AS plain
    FROM (
      SELECT document->>'number' AS number
      FROM jsonb_array_elements(CASE jsonb_typeof(payload->'kyc'->'identityDocuments')
        WHEN 'array' THEN payload->'kyc'->'identityDocuments' ELSE '[]'::jsonb END) document
      WHERE document->>'type' <> 'my_number_card'
      UNION ALL SELECT payload->>'registrationNumber'
    ) stated WHERE stated.number IS NOT NULL
  ) written WHERE plain <> ''
$$;

CREATE INDEX "customer_version_numbers" ON "customer_version" USING GIN (screened_numbers("payload"));
