/**
 * The commands, the settings, and the wiring of adapters to ports. The only package that knows them all.
 */
@NullMarked
package org.poultice.controller.boot;

import org.jspecify.annotations.NullMarked;
