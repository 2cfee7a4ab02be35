module.exports = require('./config/tools/jest.config.cjs');
