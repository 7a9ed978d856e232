#!/usr/bin/env bash
# Posts how a run ended; the address comes from the repository's secrets.
set -euo pipefail
curl --fail --silent --data "{\"text\": \"Deployment: $1\"}" "${SLACK_WEBHOOK_URL:?}"
