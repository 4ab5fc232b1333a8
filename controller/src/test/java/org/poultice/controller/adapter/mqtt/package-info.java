@NullMarked
package org.poultice.controller.adapter.mqtt;

import org.jspecify.annotations.NullMarked;
