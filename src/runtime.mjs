/** Importing this refuses any other Node than the one the packages were chosen for. */
const NEEDED = 26;

const running = Number(process.versions.node.split(".")[0]);

if (running !== NEEDED) {
  console.error(
    `The hub runs on Node ${NEEDED} and this is Node ${process.versions.node}: ` +
      "use npm start, npm test or npm run hub, which bring Node 26 with them once npm ci has run.",
  );
  process.exit(1);
}
