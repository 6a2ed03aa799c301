-- CreateEnum
CREATE TYPE "alert_status" AS ENUM ('open', 'snoozed', 'in_case', 'cleared');

-- CreateEnum
CREATE TYPE "severity" AS ENUM ('low', 'medium', 'high', 'critical');

-- CreateEnum
CREATE TYPE "case_status" AS ENUM ('open', 'proposed', 'returned', 'approved', 'closed');

-- CreateEnum
CREATE TYPE "customer_kind" AS ENUM ('person', 'corporation');

-- CreateEnum
CREATE TYPE "customer_status" AS ENUM ('active', 'frozen', 'closed');

-- CreateEnum
CREATE TYPE "risk_rating" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "list_version_status" AS ENUM ('quarantined', 'awaiting_activation', 'active', 'superseded');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('draft', 'in_review', 'approved', 'exported');

-- CreateEnum
CREATE TYPE "screening_subject" AS ENUM ('customer', 'transaction', 'ad_hoc');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('analyst', 'supervisor', 'auditor', 'admin');

-- CreateEnum
CREATE TYPE "transaction_kind" AS ENUM ('deposit', 'withdrawal', 'trade', 'fiat_deposit', 'fiat_withdrawal');

-- CreateEnum
CREATE TYPE "counterparty_class" AS ENUM ('same_vasp', 'jp_vasp', 'foreign_vasp', 'unhosted', 'unknown');

-- CreateEnum
CREATE TYPE "gate_answer" AS ENUM ('release', 'hold', 'reject');

-- CreateEnum
CREATE TYPE "transaction_status" AS ENUM ('released', 'held', 'rejected');

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" "severity" NOT NULL,
    "status" "alert_status" NOT NULL DEFAULT 'open',
    "customer_id" UUID NOT NULL,
    "transaction_id" UUID,
    "screening_id" UUID NOT NULL,
    "reasons" JSONB NOT NULL,
    "jpy_value" BIGINT,
    "assignee_id" UUID,
    "case_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "snoozed_until" TIMESTAMPTZ(3),
    "cleared_code" TEXT,
    "cleared_note" TEXT,
    "cleared_by" UUID,
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "use_case" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "id" UUID NOT NULL,
    "tree_size" BIGINT NOT NULL,
    "last_position" BIGINT NOT NULL,
    "root_hash" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" UUID NOT NULL,
    "pid" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("kind","year")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "case_status" NOT NULL DEFAULT 'open',
    "severity" "severity" NOT NULL,
    "kind" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "opened_by" UUID NOT NULL,
    "assignee_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_note" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "supersedes_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_worksheet" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "other_customers" TEXT NOT NULL,
    "same_customer" TEXT NOT NULL,
    "cdd_consistency" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "inquiry" TEXT,
    "risk_report" TEXT NOT NULL,
    "suspicious" BOOLEAN NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_worksheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "actions" TEXT[],
    "reason_codes" TEXT[],
    "rationale" TEXT NOT NULL,
    "worksheet_id" UUID NOT NULL,
    "evidence" JSONB NOT NULL,
    "evidence_digest" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "proposed_by" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "evidence_digest" TEXT NOT NULL,
    "comment" TEXT,
    "approver_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "transaction_id" UUID,
    "reason_code" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "placed_by" TEXT NOT NULL,
    "decision_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "outcome" TEXT,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "kind" "customer_kind" NOT NULL,
    "status" "customer_status" NOT NULL DEFAULT 'active',
    "display_name" TEXT NOT NULL,
    "kana_name" TEXT,
    "latin_name" TEXT,
    "search_text" TEXT NOT NULL,
    "nationality" CHAR(2),
    "residence" CHAR(2) NOT NULL,
    "risk_rating" "risk_rating" NOT NULL,
    "opened_on" DATE NOT NULL,
    "current_version" INTEGER NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "last_screening_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_version" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "customer_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_name" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "full" TEXT NOT NULL,

    CONSTRAINT "customer_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beneficial_owner" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "names" JSONB NOT NULL,
    "date_of_birth" DATE,
    "nationality" CHAR(2),
    "residence" CHAR(2),
    "ownership_percent" DECIMAL(5,2),

    CONSTRAINT "beneficial_owner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_source" (
    "id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_version" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "parser_version" TEXT NOT NULL,
    "snapshot" BOOLEAN NOT NULL,
    "missing_parts" TEXT[],
    "records" INTEGER NOT NULL,
    "names" INTEGER NOT NULL,
    "addresses" INTEGER NOT NULL,
    "wallets" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "lifted" INTEGER NOT NULL,
    "previous_id" UUID,
    "status" "list_version_status" NOT NULL,
    "imported_by" TEXT NOT NULL,
    "activated_at" TIMESTAMPTZ(3),
    "activated_by" TEXT,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "list_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_version_file" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "gzip" BYTEA NOT NULL,

    CONSTRAINT "list_version_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_rejected_record" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "locator" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "list_rejected_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_entry" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "list_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_entry_version" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "from_number" INTEGER NOT NULL,
    "to_number" INTEGER,
    "primary_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "programmes" TEXT[],
    "payload" JSONB NOT NULL,
    "payload_hash" TEXT NOT NULL,

    CONSTRAINT "list_entry_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_entry_name" (
    "id" UUID NOT NULL,
    "entry_version_id" UUID NOT NULL,
    "full" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "list_entry_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_entry_wallet" (
    "id" UUID NOT NULL,
    "entry_version_id" UUID NOT NULL,
    "raw" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "label" TEXT,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "list_entry_wallet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "submitted_by" UUID,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_revision" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_approval" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "submitted_by" UUID NOT NULL,
    "approver_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_export" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "report_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_download" (
    "id" UUID NOT NULL,
    "export_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_download_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule" (
    "id" TEXT NOT NULL,

    CONSTRAINT "rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_version" (
    "id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "params" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_hit" (
    "id" UUID NOT NULL,
    "rule_version_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "transaction_id" UUID,
    "customer_id" UUID NOT NULL,
    "severity" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_hit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening" (
    "id" UUID NOT NULL,
    "subject" "screening_subject" NOT NULL,
    "subject_id" UUID,
    "input" JSONB NOT NULL,
    "input_hash" TEXT NOT NULL,
    "list_version_set_id" UUID NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "policy_version" TEXT NOT NULL,
    "hit_count" INTEGER NOT NULL,
    "duration_us" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_version_set" (
    "id" UUID NOT NULL,
    "version_ids" UUID[],
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_version_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_hit" (
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "entry_version_id" UUID NOT NULL,
    "list_version_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "entry_key" TEXT NOT NULL,
    "score" DECIMAL(5,4) NOT NULL,
    "measure" TEXT NOT NULL,
    "explanation" JSONB NOT NULL,

    CONSTRAINT "screening_hit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "ip" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transaction" (
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" "transaction_kind" NOT NULL,
    "asset" TEXT NOT NULL,
    "chain" TEXT,
    "quantity" DECIMAL(38,18) NOT NULL,
    "jpy_rate" DECIMAL(38,18) NOT NULL,
    "rate_source" TEXT NOT NULL,
    "rate_at" TIMESTAMPTZ(3) NOT NULL,
    "jpy_value" BIGINT NOT NULL,
    "side" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "wallet_id" UUID,
    "counterparty_address" TEXT,
    "counterparty_tag" TEXT,
    "counterparty_name" TEXT,
    "counterparty_country" CHAR(2),
    "counterparty_class" "counterparty_class" NOT NULL,
    "counterparty_vasp" TEXT,
    "tx_hash" TEXT,
    "ip_address" TEXT,
    "ip_country" CHAR(2),
    "purpose" TEXT,
    "payload_hash" TEXT NOT NULL,
    "answer" "gate_answer" NOT NULL,
    "status" "transaction_status" NOT NULL,
    "screening_id" UUID NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wallet" (
    "id" UUID NOT NULL,
    "family" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wallet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wallet_tag" (
    "id" UUID NOT NULL,
    "wallet_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "confidence" INTEGER NOT NULL,
    "stated_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "wallet_tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" UUID NOT NULL,
    "chain" TEXT NOT NULL,
    "tx_hash" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "from_wallet_id" UUID,
    "to_wallet_id" UUID,
    "asset" TEXT NOT NULL,
    "quantity" DECIMAL(38,18) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "block" BIGINT,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_number_key" ON "alert"("number");

-- CreateIndex
CREATE INDEX "alert_status_severity_due_at_id_idx" ON "alert"("status", "severity" DESC, "due_at", "id");

-- CreateIndex
CREATE INDEX "alert_status_due_at_id_idx" ON "alert"("status", "due_at", "id");

-- CreateIndex
CREATE INDEX "alert_status_jpy_value_idx" ON "alert"("status", "jpy_value");

-- CreateIndex
CREATE INDEX "alert_status_created_at_idx" ON "alert"("status", "created_at" DESC);

-- CreateIndex
CREATE INDEX "alert_customer_id_created_at_idx" ON "alert"("customer_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "alert_transaction_id_idx" ON "alert"("transaction_id");

-- CreateIndex
CREATE INDEX "alert_case_id_idx" ON "alert"("case_id");

-- CreateIndex
CREATE INDEX "alert_assignee_id_status_idx" ON "alert"("assignee_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_position_key" ON "audit_event"("position");

-- CreateIndex
CREATE INDEX "audit_event_at_position_idx" ON "audit_event"("at" DESC, "position" DESC);

-- CreateIndex
CREATE INDEX "audit_event_subject_kind_subject_id_position_idx" ON "audit_event"("subject_kind", "subject_id", "position");

-- CreateIndex
CREATE INDEX "audit_event_type_position_idx" ON "audit_event"("type", "position" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actor_id_position_idx" ON "audit_event"("actor_id", "position" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_tree_size_key" ON "audit_seal"("tree_size");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_last_position_key" ON "audit_seal"("last_position");

-- CreateIndex
CREATE INDEX "case_file_status_due_at_id_idx" ON "case_file"("status", "due_at", "id");

-- CreateIndex
CREATE INDEX "case_file_customer_id_idx" ON "case_file"("customer_id");

-- CreateIndex
CREATE INDEX "case_file_assignee_id_status_idx" ON "case_file"("assignee_id", "status");

-- CreateIndex
CREATE INDEX "case_file_opened_at_id_idx" ON "case_file"("opened_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_year_number_key" ON "case_file"("year", "number");

-- CreateIndex
CREATE INDEX "case_event_case_id_at_idx" ON "case_event"("case_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "case_note_supersedes_id_key" ON "case_note"("supersedes_id");

-- CreateIndex
CREATE INDEX "case_note_case_id_at_idx" ON "case_note"("case_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "case_worksheet_case_id_version_key" ON "case_worksheet"("case_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "decision_case_id_number_key" ON "decision"("case_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "decision_id_proposed_by_key" ON "decision"("id", "proposed_by");

-- CreateIndex
CREATE UNIQUE INDEX "approval_decision_id_key" ON "approval"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_decision_id_proposed_by_key" ON "approval"("decision_id", "proposed_by");

-- CreateIndex
CREATE INDEX "hold_transaction_id_idx" ON "hold"("transaction_id");

-- CreateIndex
CREATE INDEX "hold_customer_id_ended_at_idx" ON "hold"("customer_id", "ended_at");

-- CreateIndex
CREATE INDEX "hold_ended_at_placed_at_idx" ON "hold"("ended_at", "placed_at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_external_id_key" ON "customer"("external_id");

-- CreateIndex
CREATE INDEX "customer_created_at_id_idx" ON "customer"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "customer_risk_rating_created_at_idx" ON "customer"("risk_rating", "created_at" DESC);

-- CreateIndex
CREATE INDEX "customer_search_trgm" ON "customer" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "customer_version_customer_id_version_key" ON "customer_version"("customer_id", "version");

-- CreateIndex
CREATE INDEX "customer_name_customer_id_idx" ON "customer_name"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "beneficial_owner_customer_id_ordinal_key" ON "beneficial_owner"("customer_id", "ordinal");

-- CreateIndex
CREATE INDEX "list_version_source_id_fetched_at_idx" ON "list_version"("source_id", "fetched_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "list_version_source_id_number_key" ON "list_version"("source_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "list_version_file_version_id_name_key" ON "list_version_file"("version_id", "name");

-- CreateIndex
CREATE INDEX "list_rejected_record_version_id_idx" ON "list_rejected_record"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "list_entry_source_id_key_key" ON "list_entry"("source_id", "key");

-- CreateIndex
CREATE INDEX "list_entry_version_source_id_to_number_from_number_idx" ON "list_entry_version"("source_id", "to_number", "from_number");

-- CreateIndex
CREATE UNIQUE INDEX "list_entry_version_entry_id_from_number_key" ON "list_entry_version"("entry_id", "from_number");

-- CreateIndex
CREATE INDEX "list_entry_name_entry_version_id_idx" ON "list_entry_name"("entry_version_id");

-- CreateIndex
CREATE INDEX "list_entry_name_search_trgm" ON "list_entry_name" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "list_entry_wallet_entry_version_id_idx" ON "list_entry_wallet"("entry_version_id");

-- CreateIndex
CREATE INDEX "list_entry_wallet_canonical_idx" ON "list_entry_wallet"("canonical");

-- CreateIndex
CREATE UNIQUE INDEX "report_decision_id_key" ON "report"("decision_id");

-- CreateIndex
CREATE INDEX "report_status_created_at_idx" ON "report"("status", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "report_year_number_key" ON "report"("year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "report_revision_report_id_number_key" ON "report_revision"("report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "report_approval_report_id_key" ON "report_approval"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_export_report_id_revision_format_key" ON "report_export"("report_id", "revision", "format");

-- CreateIndex
CREATE INDEX "report_download_export_id_idx" ON "report_download"("export_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_version_rule_id_number_key" ON "rule_version"("rule_id", "number");

-- CreateIndex
CREATE INDEX "rule_hit_transaction_id_idx" ON "rule_hit"("transaction_id");

-- CreateIndex
CREATE INDEX "rule_hit_screening_id_idx" ON "rule_hit"("screening_id");

-- CreateIndex
CREATE INDEX "screening_subject_subject_id_at_idx" ON "screening"("subject", "subject_id", "at" DESC);

-- CreateIndex
CREATE INDEX "screening_at_id_idx" ON "screening"("at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "list_version_set_digest_key" ON "list_version_set"("digest");

-- CreateIndex
CREATE INDEX "screening_hit_entry_version_id_idx" ON "screening_hit"("entry_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "screening_hit_screening_id_ordinal_key" ON "screening_hit"("screening_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_created_at_idx" ON "staff_session"("staff_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "sign_in_attempt_email_at_idx" ON "sign_in_attempt"("email", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_ip_at_idx" ON "sign_in_attempt"("ip", "at");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "transaction_external_id_key" ON "transaction"("external_id");

-- CreateIndex
CREATE INDEX "transaction_occurred_at_id_idx" ON "transaction"("occurred_at" DESC, "id");

-- CreateIndex
CREATE INDEX "transaction_customer_id_occurred_at_idx" ON "transaction"("customer_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "transaction_wallet_id_occurred_at_idx" ON "transaction"("wallet_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "transaction_kind_occurred_at_idx" ON "transaction"("kind", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "transaction_status_occurred_at_idx" ON "transaction"("status", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "transaction_jpy_value_id_idx" ON "transaction"("jpy_value" DESC, "id");

-- CreateIndex
CREATE INDEX "wallet_canonical_idx" ON "wallet"("canonical");

-- CreateIndex
CREATE INDEX "wallet_last_seen_at_id_idx" ON "wallet"("last_seen_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "wallet_family_canonical_key" ON "wallet"("family", "canonical");

-- CreateIndex
CREATE UNIQUE INDEX "wallet_tag_wallet_id_label_category_source_key" ON "wallet_tag"("wallet_id", "label", "category", "source");

-- CreateIndex
CREATE INDEX "transfer_from_wallet_id_at_idx" ON "transfer"("from_wallet_id", "at");

-- CreateIndex
CREATE INDEX "transfer_to_wallet_id_at_idx" ON "transfer"("to_wallet_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_chain_tx_hash_ordinal_key" ON "transfer"("chain", "tx_hash", "ordinal");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "transaction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "case_note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_worksheet" ADD CONSTRAINT "case_worksheet_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_worksheet_id_fkey" FOREIGN KEY ("worksheet_id") REFERENCES "case_worksheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_decision_id_proposed_by_fkey" FOREIGN KEY ("decision_id", "proposed_by") REFERENCES "decision"("id", "proposed_by") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "transaction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_version" ADD CONSTRAINT "customer_version_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_name" ADD CONSTRAINT "customer_name_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficial_owner" ADD CONSTRAINT "beneficial_owner_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "list_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "list_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_version_file" ADD CONSTRAINT "list_version_file_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "list_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_rejected_record" ADD CONSTRAINT "list_rejected_record_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "list_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "list_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_entry_version" ADD CONSTRAINT "list_entry_version_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "list_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_entry_name" ADD CONSTRAINT "list_entry_name_entry_version_id_fkey" FOREIGN KEY ("entry_version_id") REFERENCES "list_entry_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_entry_wallet" ADD CONSTRAINT "list_entry_wallet_entry_version_id_fkey" FOREIGN KEY ("entry_version_id") REFERENCES "list_entry_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_approval" ADD CONSTRAINT "report_approval_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_export" ADD CONSTRAINT "report_export_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_download" ADD CONSTRAINT "report_download_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "report_export"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_version" ADD CONSTRAINT "rule_version_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_hit" ADD CONSTRAINT "rule_hit_rule_version_id_fkey" FOREIGN KEY ("rule_version_id") REFERENCES "rule_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_list_version_set_id_fkey" FOREIGN KEY ("list_version_set_id") REFERENCES "list_version_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_hit" ADD CONSTRAINT "screening_hit_screening_id_fkey" FOREIGN KEY ("screening_id") REFERENCES "screening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_screening_id_fkey" FOREIGN KEY ("screening_id") REFERENCES "screening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wallet_tag" ADD CONSTRAINT "wallet_tag_wallet_id_fkey" FOREIGN KEY ("wallet_id") REFERENCES "wallet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
