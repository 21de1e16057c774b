import Mustache
import Programme
