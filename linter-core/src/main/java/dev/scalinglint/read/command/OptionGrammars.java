package dev.scalinglint.read.command;

/**
 * The options of each program; a sign of equality marks those that take a value. Of the Python servers and Celery all
 * that their newest
 * versions have (gunicorn 27.0, uvicorn 0.54, hypercorn 0.18, granian 2.8, daphne 4.2, fastapi-cli 0.0.34, celery
 * 5.7), of others those that
 * people write in manifests.
 */
final class OptionGrammars {
    private static final String GUNICORN = """
            -h --help -v --version -c= --config= -b= --bind= --backlog= -w= --workers= -k= --worker-class=
            --threads= --worker-connections= --max-requests= --max-requests-jitter= -t= --timeout=
            --graceful-timeout= --keep-alive= --limit-request-line= --limit-request-fields=
            --limit-request-field_size= --reload --reload-engine= --reload-extra-file= --spew --check-config
            --print-config --preload --no-sendfile --reuse-port --chdir= -D --daemon -e= --env= -p= --pid=
            --worker-tmp-dir= -u= --user= -g= --group= -m= --umask= --initgroups --forwarded-allow-ips=
            --access-logfile= --disable-redirect-access-to-syslog --access-logformat= --error-logfile= --log-file=
            --log-level= --capture-output --logger-class= --log-config= --log-config-json= --log-syslog-to=
            --log-syslog --log-syslog-prefix= --log-syslog-facility= -R --enable-stdio-inheritance --statsd-host=
            --dogstatsd-tags= --statsd-prefix= --enable-backlog-metric -n= --name= --pythonpath= --paste= --paster=
            --proxy-protocol --proxy-allow-from= --protocol= --uwsgi-allow-from= --keyfile= --certfile=
            --ssl-version= --cert-reqs= --ca-certs= --suppress-ragged-eofs --do-handshake-on-connect --ciphers=
            --http-protocols= --http2-cleartext= --http2-max-concurrent-streams= --http2-initial-window-size=
            --http2-max-frame-size= --http2-max-header-list-size= --paste-global= --permit-obsolete-folding
            --strip-header-spaces --permit-unconventional-http-method --permit-unconventional-http-version
            --casefold-http-method --forwarder-headers= --header-map= --asgi-loop= --asgi-lifespan=
            --asgi-disconnect-grace-period= --websocket-max-message-size= --http-parser= --root-path= --dirty-app=
            --dirty-workers= --dirty-timeout= --dirty-threads= --dirty-graceful-timeout= --control-socket=
            --control-socket-mode= --no-control-socket""";

    private static final String UVICORN = """
            --host= --port= --uds= --fd= --reload --reload-dir= --reload-include= --reload-exclude= --reload-delay=
            --workers= --loop= --http= --http2 --ws= --ws-max-size= --ws-max-queue= --ws-ping-interval=
            --ws-ping-timeout= --ws-per-message-deflate= --lifespan= --interface= --env-file= --log-config=
            --log-level= --access-log --no-access-log --use-colors --no-use-colors --proxy-headers
            --no-proxy-headers --server-header --no-server-header --date-header --no-date-header
            --forwarded-allow-ips= --root-path= --limit-concurrency= --backlog= --limit-max-requests=
            --limit-max-requests-jitter= --timeout-keep-alive= --timeout-graceful-shutdown=
            --timeout-worker-healthcheck= --ssl-keyfile= --ssl-certfile= --ssl-keyfile-password= --ssl-version=
            --ssl-cert-reqs= --ssl-ca-certs= --ssl-ciphers= --header= --version --app-dir=
            --h11-max-incomplete-event-size= --reset-contextvars --factory --help""";

    private static final String HYPERCORN = """
            -h --help --access-log= --access-logfile= --access-logformat= --backlog= -b= --bind= --ca-certs=
            --certfile= --cert-reqs= --ciphers= -c= --config= -D --daemon --debug --error-log= --error-logfile=
            --log-file= --graceful-timeout= --read-timeout= --max-requests= --max-requests-jitter= -g= --group= -k=
            --worker-class= --keep-alive= --keyfile= --keyfile-password= --insecure-bind= --log-config= --log-level=
            -p= --pid= --quic-bind= --reload --root-path= --server-name= --statsd-host= --statsd-prefix= -m=
            --umask= -u= --user= --verify-mode= --websocket-ping-interval= -w= --workers=""";

    private static final String GRANIAN = """
            --host= --port= --uds= --uds-permissions= --interface= --http= --ws --no-ws --workers=
            --blocking-threads= --blocking-threads-idle-timeout= --runtime-threads= --runtime-blocking-threads=
            --runtime-mode= --loop= --task-impl= --backlog= --backpressure= --http1-buffer-size=
            --http1-header-read-timeout= --http1-keep-alive --no-http1-keep-alive --http1-pipeline-flush
            --no-http1-pipeline-flush --http2-adaptive-window --no-http2-adaptive-window
            --http2-initial-connection-window-size= --http2-initial-stream-window-size= --http2-keep-alive-interval=
            --http2-keep-alive-timeout= --http2-max-concurrent-streams= --http2-max-frame-size=
            --http2-max-headers-size= --http2-max-send-buffer-size= --log --no-log --log-level= --log-config=
            --access-log --no-access-log --access-log-fmt= --ssl-certificate= --ssl-keyfile= --ssl-keyfile-password=
            --ssl-protocol-min= --ssl-ca= --ssl-crl= --ssl-client-verify --no-ssl-client-verify --url-path-prefix=
            --respawn-failed-workers --no-respawn-failed-workers --respawn-interval= --rss-sample-interval=
            --rss-samples= --workers-lifetime= --workers-max-rss= --workers-kill-timeout= --factory --no-factory
            --working-dir= --env-files= --static-path-route= --static-path-mount= --static-path-dir-to-file=
            --static-path-expires= --metrics --no-metrics --metrics-scrape-interval= --metrics-address=
            --metrics-port= --reload --no-reload --reload-paths= --reload-ignore-dirs= --reload-ignore-patterns=
            --reload-ignore-paths= --reload-tick= --reload-ignore-worker-failure --no-reload-ignore-worker-failure
            --process-name= --pid-file= --version --help""";

    private static final String DAPHNE = """
            -h --help -p= --port= -b= --bind= --websocket_timeout= --websocket_connect_timeout= -u= --unix-socket=
            --fd= -e= --endpoint= -v= --verbosity= -t= --http-timeout= --access-log= --log-fmt= --ping-interval=
            --ping-timeout= --websocket-max-message-size= --websocket-max-frame-size= --application-close-timeout=
            --root-path= --proxy-headers --proxy-headers-host= --proxy-headers-port= -s= --server-name=
            --no-server-name""";

    private static final String FASTAPI = """
            --host= --port= --reload --no-reload --reload-dir= --root-path= --proxy-headers --no-proxy-headers
            --workers= --app= -e= --entrypoint= --forwarded-allow-ips= -v --verbose --help""";

    private static final String CELERY = """
            -A= --app= -b= --broker= --result-backend= --loader= --config= --workdir= -C --no-color -q --quiet
            --version --skip-checks --help""";

    private static final String CELERY_WORKER = """
            -n= --hostname= -D --detach -S= --statedb= -l= --loglevel= -O= --optimization= --prefetch-multiplier=
            --disable-prefetch -c= --concurrency= -P= --pool= -E --task-events --events --time-limit=
            --soft-time-limit= --max-tasks-per-child= --pool-start-method= --max-memory-per-child= --purge --discard
            --queues= -Q= --exclude-queues= -X= --include= -I= --without-gossip --without-mingle --without-heartbeat
            --heartbeat-interval= --autoscale= -B --beat -s= --schedule-filename= --schedule= --scheduler=
            --logfile= -f= --pidfile= --uid= --gid= --umask= --executable= --help""";

    private static final String CELERY_BEAT = """
            --detach -s= --schedule= -S= --scheduler= --max-interval= --enable-remote-control
            --no-enable-remote-control -n= --hostname= -l= --loglevel= --logfile= -f= --pidfile= --uid= --gid=
            --umask= --executable= --help""";

    private static final String UWSGI = """
            -p= --processes= --workers= --threads= --cheaper= -M --master -L --disable-logging -d= -s= --socket=
            --http= --http-socket= --http-workers= -w= --wsgi= --module= --wsgi-file= --ini= -x= --xml= -y= --yaml=
            -j= --json= --chdir= --uid= --gid= --lazy-apps --lazy -z= --harakiri= --enable-threads -T
            --single-interpreter -i --need-app --die-on-term --vacuum -b= --buffer-size= -l= --listen= -R=
            --max-requests= -H= --home= -m --memory-report --set= --env= -C --chmod-socket""";

    private static final String PM2 = """
            -i= --instances= -n= --name= -f --force -l= --log= -o= --output= -e= --error= -p= --pid= --env= --watch
            --no-daemon --raw --json --format= --node-args= --interpreter= --only= --max-memory-restart= -x
            --execute-command -k= --kill-timeout= --secret= --public= --machine-name= --no-auto-exit
            --no-autorestart --cwd= --merge-logs""";

    private static final String PUMA = """
            -b= --bind= -C= --config= -w= --workers= -t= --threads= -e= --environment= -p= --port= -S= --state= -I=
            --include= -d --daemon -q --quiet -v --debug --preload --dir= --pidfile= --tag= --fork-worker=
            --control-url= --control-token= --early-hints --prune-bundler""";

    private OptionGrammars() {}

    /** @param program its name, with the sub-command where there are several: {@code celery worker} */
    static OptionGrammar of(String program) {
        return switch (program) {
            case "gunicorn" -> OptionGrammar.of(GUNICORN, OptionGrammar.Style.ARGPARSE);
            case "hypercorn" -> OptionGrammar.of(HYPERCORN, OptionGrammar.Style.ARGPARSE);
            case "daphne" -> OptionGrammar.of(DAPHNE, OptionGrammar.Style.ARGPARSE);
            case "uvicorn" -> OptionGrammar.of(UVICORN, OptionGrammar.Style.CLICK);
            case "granian" -> OptionGrammar.of(GRANIAN, OptionGrammar.Style.CLICK);
            case "fastapi" -> OptionGrammar.of(FASTAPI, OptionGrammar.Style.CLICK);
            case "celery" -> OptionGrammar.of(CELERY, OptionGrammar.Style.CLICK);
            case "celery worker" -> OptionGrammar.of(CELERY_WORKER, OptionGrammar.Style.CLICK);
            case "celery beat" -> OptionGrammar.of(CELERY_BEAT, OptionGrammar.Style.CLICK);
            case "uwsgi" -> OptionGrammar.of(UWSGI, OptionGrammar.Style.OTHER);
            case "pm2", "pm2-runtime" -> OptionGrammar.of(PM2, OptionGrammar.Style.OTHER);
            case "puma" -> OptionGrammar.of(PUMA, OptionGrammar.Style.OTHER);
            default -> OptionGrammar.of("", OptionGrammar.Style.OTHER);
        };
    }
}
