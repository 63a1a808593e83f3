#!/bin/sh
export DB_PASSWORD=CANARY
kubectl create secret generic api --from-literal=password=CANARY
helm install x --set auth.password=CANARY
redis-cli -a CANARY ping
