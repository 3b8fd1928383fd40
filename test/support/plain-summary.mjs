/**
 * Ends the output with one line that a script can read. A suite that could not run counts as one failed test. The line
 * waits for the exit, because Jest puts its own summary after every other reporter.
 */
export default class PlainSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`));
  }
}
