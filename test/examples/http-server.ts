// An HTTP endpoint: POST a text, get its record. SIGTERM lets requests finish, then frees the workers.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createDesk } from 'copydesk';

const desk = createDesk();
const server = createServer((request, response) => {
  text(request)
    .then((body) => desk.annotate(body))
    .then((record) => response.end(JSON.stringify(record)))
    .catch((error: unknown) => response.writeHead(422).end(JSON.stringify(error)));
});
process.once('SIGTERM', () => server.close(() => void desk.close()));
server.listen(process.env['PORT'] ?? 8080, () => {
  console.log('listening', server.address());
});
