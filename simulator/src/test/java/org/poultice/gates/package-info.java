/**
 * The gates: tests of what every class and every source file has to keep to, and tests that these tests can fail.
 */
@NullMarked
package org.poultice.gates;

import org.jspecify.annotations.NullMarked;
