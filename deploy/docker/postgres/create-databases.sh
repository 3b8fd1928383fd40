#!/usr/bin/env bash
# Runs once, when the volume is empty. Each database has an owner of its own, and nobody else may connect to it: who
# can read the registry's tables cannot read the keys of personal data.
set -euo pipefail

create() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}

create kim_registry "$REGISTRY_DB_PASSWORD"
create kim_training "$TRAINING_DB_PASSWORD"
create kim_keys "$KEYS_DB_PASSWORD"
