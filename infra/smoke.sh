#!/usr/bin/env bash
# Waits until a deployed server says that it is ready, and looks whether its doors are shut: smoke.sh https://HOST [TRIES]
set -euo pipefail
address=${1:?Use it so: smoke.sh https://HOST [TRIES]}
tries=${2:-60}

status() { curl --silent --output /dev/null --max-time 10 --write-out '%{http_code}' "$@" || true; }

for ((i = 1; ; i++)); do
  ready=$(status "$address/health/ready")
  if [ "$ready" = 200 ]; then break; fi
  if [ "$i" -ge "$tries" ]; then
    echo "$address/health/ready says $ready after $tries tries."
    exit 1
  fi
  sleep 5
done

# Whoever brings no token of the Bot Service is turned away.
shut=$(status --request POST --header 'content-type: application/json' --data '{"type":"message"}' "$address/api/messages")
if [ "$shut" != 401 ] && [ "$shut" != 403 ]; then
  echo "A message without a token was answered with $shut."
  exit 1
fi
echo "$address is ready, and shut to strangers."
