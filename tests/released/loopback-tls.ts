// Loaded before the released server: every TLS connection that it makes goes to the stand-in on this computer, whatever
// host it is for, so that nothing leaves and nothing of the server has to be altered for a test.
import tls from "node:tls";

const port = Number(process.env["TLS_STAND_IN_PORT"]);
const connect = tls.connect.bind(tls) as (options: tls.ConnectionOptions, then?: () => void) => tls.TLSSocket;

tls.connect = ((options: tls.ConnectionOptions, then?: () => void) => {
  const servername = options.servername ?? options.host ?? "localhost";
  return connect({ ...options, host: "127.0.0.1", port, servername }, then);
}) as typeof tls.connect;
