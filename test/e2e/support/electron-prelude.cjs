// Runs in the real Electron before the app: its command line and its folders become what they are without a test driver.

const { join } = require('node:path');
const { app } = require('electron');

// The driver's switches and this file stand between the program and the app's folder.
process.argv.splice(1, process.argv.indexOf('-r') + 1);

const userData = process.env.QUARTERDECK_TEST_USER_DATA;
app.setPath('userData', userData);
app.setPath('documents', join(userData, 'documents'));
