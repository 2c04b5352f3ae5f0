package vn.thidua.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A wire between the application and its database that can be cut, clamped and stretched. */
final class FaultProxy implements AutoCloseable {

    /** What the wire does. */
    enum Fault {
        NONE,
        /** New connections are hung up on, open ones too. */
        REFUSE,
        /** Nothing passes, nothing is closed. */
        STALL,
        /** Every packet takes 100 ms. */
        SLOW
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final Set<Socket> wires = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    FaultProxy(int target) throws IOException {
        this.target = target;
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void set(Fault wanted) {
        fault = wanted;
        if (wanted == Fault.REFUSE) {
            reset();
        }
    }

    /** Hangs up all open connections without a word. */
    void reset() {
        wires.forEach(wire -> {
            try {
                wire.setSoLinger(true, 0);
                wire.close();
            } catch (IOException alreadyClosed) {
                wires.remove(wire);
            }
        });
        wires.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket here = door.accept();
                if (fault == Fault.REFUSE) {
                    here.close();
                    continue;
                }
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                wires.add(here);
                wires.add(there);
                thread(() -> carry(here, there));
                thread(() -> carry(there, here));
            }
        } catch (IOException closed) {
            reset();
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                hold();
                out.write(buffer, 0, length);
            }
        } catch (IOException | InterruptedException hungUp) {
            wires.remove(from);
            wires.remove(to);
        }
    }

    private void hold() throws InterruptedException {
        if (fault == Fault.SLOW) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        while (fault == Fault.STALL) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "fault proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        fault = Fault.NONE;
        door.close();
    }
}
