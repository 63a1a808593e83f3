const http = require('http');
http.createServer((request, response) => {
  response.end(`hello from ${process.env.HOSTNAME}`);
}).listen(3000);
