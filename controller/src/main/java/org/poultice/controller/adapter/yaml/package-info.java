/**
 * Strict reading of YAML, with errors that name the file, the line and the key. SnakeYAML Engine is used here and nowhere else.
 */
@NullMarked
package org.poultice.controller.adapter.yaml;

import org.jspecify.annotations.NullMarked;
