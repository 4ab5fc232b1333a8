package org.poultice.simulator.virtualpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests that end otherwise than well. */
@Tag("virtual-pi-host")
class GuestTest {
    /** A guest boots in one second; on a machine that is busy, in some. */
    private static final String LIMIT = "120";

    @TempDir
    Path directory;

    @Test
    void itsStatusIsThatOfItsJob() throws Exception {
        Guest guest = Guest.run(directory, "echo said; exit 3", "--limit", LIMIT);
        assertEquals(3, guest.status(), guest.said());
        assertTrue(guest.said().lines().anyMatch("said"::equals), guest.said());
    }

    @Test
    void itEndsWhenItsTimeIsUp() throws Exception {
        Guest guest = Guest.run(directory, "sleep 1000", "--limit", "3");
        assertEquals(Guest.LATE, guest.status(), guest.said());
    }

    @Test
    void itChangesNoFilesButThoseOfItsDirectory(@TempDir Path other) throws Exception {
        Guest guest = Guest.run(directory, "touch within '%s'/beyond".formatted(other), "--limit", LIMIT);
        assertEquals(0, guest.status(), guest.said()); // what is written in /tmp stays in the guest
        assertTrue(Files.exists(directory.resolve("within")));
        assertFalse(Files.exists(other.resolve("beyond")));
        guest = Guest.run(directory, "touch /etc/beyond", "--limit", LIMIT);
        assertEquals(1, guest.status(), guest.said());
        assertFalse(Files.exists(Path.of("/etc/beyond")));
    }

    @Test
    void onWishALineFallsWhenItsProcessLetsItGo() throws Exception {
        String job = "gpioset pinctrl-bcm2711 5=1; echo level $(cat $SIM/sim_gpio5/value)";
        assertEquals("1", Guest.run(directory, job, "--limit", LIMIT).last("level"));
        assertEquals(
                "0", Guest.run(directory, job, "--limit", LIMIT, "--forget").last("level"));
    }
}
