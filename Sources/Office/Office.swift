import Crypto
import CryptoExtras
import NIOSSL
import NIOPosix
