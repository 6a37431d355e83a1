// Loaded before the released server: every TLS connection that it makes goes to the stand-in on this computer,
// whatever host it is for, so that nothing leaves and nothing of the server has to be altered for a test. Not
// TypeScript, because its start is measured and stripping types takes a while.
import tls from "node:tls";

const port = Number(process.env["TLS_STAND_IN_PORT"]);
const { connect } = tls;

tls.connect = (options, then) =>
  connect(
    { ...options, host: "127.0.0.1", port, servername: options.servername ?? options.host ?? "localhost" },
    then,
  );
