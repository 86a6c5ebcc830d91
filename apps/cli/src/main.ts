console.log(`cyberdrill placeholder on Node ${process.version}`);
