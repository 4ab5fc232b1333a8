/**
 * The log for people, through tinylog: transitions, once each.
 */
@NullMarked
package org.poultice.controller.adapter.log;

import org.jspecify.annotations.NullMarked;
