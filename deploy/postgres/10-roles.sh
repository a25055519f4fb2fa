#!/bin/sh
# Run once by the image when the data folder is new: one database, its roles, nothing for anybody else. None of them is
# a superuser, may bypass row-level security or make roles; only the owner migrates.
set -eu
database="homeward_${HOMEWARD_DATABASE}"
administer() { psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres; }

for role in $HOMEWARD_ROLES; do
  password=$(cat "/run/secrets/${HOMEWARD_DATABASE}_${role}_password")
  # From standard input: a password on a command line is seen by every process.
  administer <<SQL
create role ${database}_${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}';
SQL
done
administer <<SQL
create database ${database} owner ${database}_owner;
revoke connect, temporary on database ${database} from public;
SQL
for role in $HOMEWARD_ROLES; do
  echo "grant connect on database ${database} to ${database}_${role};" | administer
done

# The daily rewrite (maintain.js) moves to a new log segment and checkpoints, so that erased bytes leave the disk.
psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$database" <<SQL
grant execute on function pg_switch_wal() to ${database}_owner;
grant pg_checkpoint to ${database}_owner;
SQL
