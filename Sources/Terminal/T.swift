import Web
import ArgumentParser
