/**
 * What the operating system tells: its clocks and how far they may be trusted, and the identity of this boot.
 */
@NullMarked
package org.poultice.controller.adapter.os;

import org.jspecify.annotations.NullMarked;
