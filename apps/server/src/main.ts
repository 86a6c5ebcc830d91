console.log(`cyberdrill server placeholder on Node ${process.version}`);
