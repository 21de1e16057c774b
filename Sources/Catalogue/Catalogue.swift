import Yams
import Programme
