#!/bin/sh
NAME=ledger-db
kubectl -n bank create secret generic "$NAME" --from-literal=password="$(openssl rand -hex 16)"
