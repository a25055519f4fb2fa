#!/bin/sh
# Makes what docker-compose.yml mounts from deploy/secrets: passwords, connection strings, and certificates of Kafka.
# What is there stays, so it can be run again when a country joins. For a trial: in service, certificates come from the
# operators' own authority and passwords from their vault. Keys of the participants: see docs/operations.md.
# Usage: deploy/make-secrets.sh gr it se
set -eu
[ "$#" -gt 0 ] || { echo "usage: $0 COUNTRY ..." >&2; exit 2; }
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
cd secrets

keep() { [ -s "$1" ]; }
password() { keep "$1" || openssl rand -hex 24 | tr -d '\n' > "$1"; }
url() { keep "$1" || printf 'postgres://%s:%s@%s:5432/%s' "$2" "$(cat "$3")" "$4" "$5" > "$1"; }

# database NAME ROLE ... : passwords of its superuser and roles, and one connection string per role
database() {
  name=$1; shift
  password "${name}_superuser_password"
  for role in "$@"; do
    password "${name}_${role}_password"
    url "${name}_${role}_url" "homeward_${name}_${role}" "${name}_${role}_password" "postgres-${name}" "homeward_${name}"
  done
}

authority() {
  keep kafka_ca.pem || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj '/CN=homeward-kafka-authority' \
    -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign' -keyout kafka_ca_key.pem -out kafka_ca.pem 2>/dev/null
}

# certificate NAME [SUBJECTALTNAME] : the common name is the principal that the broker's rules speak of
certificate() {
  keep "kafka_${1}_cert.pem" && return 0
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=${1}" -keyout "kafka_${1}_key.pem" -out request.pem 2>/dev/null
  { echo 'extendedKeyUsage=clientAuth,serverAuth'; [ "$#" -lt 2 ] || echo "subjectAltName=${2}"; } > extensions
  openssl x509 -req -in request.pem -CA kafka_ca.pem -CAkey kafka_ca_key.pem -days 825 -extfile extensions -out "kafka_${1}_cert.pem" 2>/dev/null
  rm -f request.pem extensions
}

password identity_admin_password
password identity_database_password
password metrics_token
authority
certificate broker 'DNS:kafka,DNS:localhost'
cat kafka_broker_key.pem kafka_broker_cert.pem > kafka_broker.pem
certificate admin
cat kafka_admin_key.pem kafka_admin_cert.pem > kafka_admin.pem
database matcher owner worker desk
certificate matcher
for country in "$@"; do
  case $country in [a-z][a-z]) ;; *) echo "not a lower-case country code: $country" >&2; exit 2 ;; esac
  database "$country" owner app worker
  certificate "$country"
done
# The folder is closed; the files in it are mounted one by one into containers whose users are not ours.
chmod 644 ./*
echo "deploy/secrets is complete for: matcher $*"
