#!/bin/bash
ports=(8080 8081)
for i in "${!ports[@]}"; do
  echo "registering ${ports[$i]} as ${names[$i]%%-*}"
done
