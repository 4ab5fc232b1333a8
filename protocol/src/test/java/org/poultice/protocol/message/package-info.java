@NullMarked
package org.poultice.protocol.message;

import org.jspecify.annotations.NullMarked;
