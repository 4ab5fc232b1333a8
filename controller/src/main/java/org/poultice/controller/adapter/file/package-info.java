/**
 * The journal on the disk.
 */
@NullMarked
package org.poultice.controller.adapter.file;

import org.jspecify.annotations.NullMarked;
