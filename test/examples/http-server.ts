// An HTTP endpoint: POST a text, get its record. SIGTERM lets requests finish, then frees the workers.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createDesk, isCopydeskError } from 'copydesk';

const desk = createDesk();
const server = createServer((request, response) => {
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.method !== 'POST') return void answer(405, { message: 'POST the text of an article.' });
  text(request)
    .then(async (body) => answer(200, await desk.annotate(body)))
    .catch((error: unknown) => answer(isCopydeskError(error) ? 422 : 500, error));
});
process.once('SIGTERM', () => server.close(() => void desk.close()));
server.listen(process.env['PORT'] ?? 8080, () => {
  console.log('listening', server.address());
});
